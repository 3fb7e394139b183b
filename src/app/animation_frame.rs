//! A callback that runs at most once in each animation frame, however often it is requested.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A callback for the next animation frame. Copies share the callback.
#[derive(Clone)]
pub struct FrameCallback {
    requested: Rc<Cell<bool>>,
    run: Rc<Closure<dyn FnMut(f64)>>,
}

impl FrameCallback {
    /// A callback that gets the frame's time in milliseconds and returns whether to run in the next frame too.
    pub fn new(mut work: impl FnMut(f64) -> bool + 'static) -> Self {
        let requested = Rc::new(Cell::new(false));
        let again: Rc<RefCell<Option<FrameCallback>>> = Rc::default();
        let (state, own) = (requested.clone(), again.clone());
        let run = Closure::new(move |time: f64| {
            state.set(false);
            if work(time)
                && let Some(frame) = own.borrow().as_ref()
            {
                frame.request();
            }
        });
        let frame = FrameCallback {
            requested,
            run: Rc::new(run),
        };
        again.replace(Some(frame.clone()));
        frame
    }

    /// Requests a run in the next animation frame.
    pub fn request(&self) {
        if !self.requested.replace(true)
            && let Some(window) = web_sys::window()
        {
            // A window that is being closed draws no more frames.
            let _ = window.request_animation_frame((*self.run).as_ref().unchecked_ref());
        }
    }
}
