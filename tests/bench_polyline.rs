//! The benchmark's thinning of long lines, with the tests beside its code. The benchmark itself is
//! WebAssembly, where these tests can't run.

#[path = "bench/redraw/polyline.rs"]
mod polyline;
