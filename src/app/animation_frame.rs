//! A callback that runs at most once in each animation frame, however often it is requested.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A callback for the next animation frame. It ends when it is dropped.
pub struct FrameCallback(Rc<Frame>);

struct Frame {
    /// The browser's number of the request that is open.
    requested: Cell<Option<i32>>,
    run: Closure<dyn FnMut(f64)>,
}

impl FrameCallback {
    /// A callback that gets the frame's time in milliseconds and returns whether to run in the next frame too.
    pub fn new(work: impl Fn(f64) -> bool + 'static) -> Self {
        FrameCallback(Rc::new_cyclic(|frame: &std::rc::Weak<Frame>| {
            let frame = frame.clone();
            let run = Closure::new(move |time: f64| {
                if let Some(frame) = frame.upgrade() {
                    frame.requested.set(None);
                    if work(time) {
                        frame.request();
                    }
                }
            });
            Frame {
                requested: Cell::new(None),
                run,
            }
        }))
    }

    /// Requests a run in the next animation frame.
    pub fn request(&self) {
        self.0.request();
    }
}

impl Frame {
    fn request(&self) {
        if self.requested.get().is_none()
            && let Some(window) = web_sys::window()
        {
            // A window that is being closed draws no more frames.
            let run = self.run.as_ref().unchecked_ref();
            self.requested.set(window.request_animation_frame(run).ok());
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let (Some(request), Some(window)) = (self.requested.get(), web_sys::window()) {
            // A browser ignores a request that it doesn't know.
            let _ = window.cancel_animation_frame(request);
        }
    }
}
