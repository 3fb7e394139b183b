//! Work once a frame, however often it is asked for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Runs one piece of work in the next animation frame, at most once a frame.
#[derive(Clone)]
pub struct Frame {
    asked: Rc<Cell<bool>>,
    run: Rc<Closure<dyn FnMut(f64)>>,
}

impl Frame {
    /// Work that gets the frame's time (ms) and answers whether it wants the next frame too.
    pub fn new(mut work: impl FnMut(f64) -> bool + 'static) -> Self {
        let asked = Rc::new(Cell::new(false));
        let again: Rc<RefCell<Option<Frame>>> = Rc::default();
        let (state, own) = (asked.clone(), again.clone());
        let run = Closure::new(move |time: f64| {
            state.set(false);
            if work(time)
                && let Some(frame) = own.borrow().as_ref()
            {
                frame.ask();
            }
        });
        let frame = Frame {
            asked,
            run: Rc::new(run),
        };
        again.replace(Some(frame.clone()));
        frame
    }

    /// Asks for the work to be done in the next frame.
    pub fn ask(&self) {
        if !self.asked.replace(true)
            && let Some(window) = web_sys::window()
        {
            let _ = window.request_animation_frame((*self.run).as_ref().unchecked_ref());
        }
    }
}
