//! The static page, made natively from Leptos components.
