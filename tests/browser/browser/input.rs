//! Keys, mouse and fingers.

use super::Browser;
use crate::driver::Failure;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    TouchActions,
};
use fantoccini::key::Key;

impl Browser {
    /// Presses and releases a key.
    pub async fn key(&self, key: Key) -> Result<(), Failure> {
        self.letter(char::from(key)).await
    }

    /// Presses and releases the key that writes a letter.
    pub async fn letter(&self, value: char) -> Result<(), Failure> {
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await?;
        self.frame().await
    }

    /// Moves the mouse to a point of the viewport.
    pub async fn move_mouse(&self, x: f64, y: f64) -> Result<(), Failure> {
        let mouse = MouseActions::new("mouse".into()).then(to(x, y));
        self.client.perform_actions(mouse).await?;
        self.frame().await
    }

    /// Clicks at a point of the viewport.
    pub async fn click(&self, x: f64, y: f64) -> Result<(), Failure> {
        let mouse = MouseActions::new("mouse".into())
            .then(to(x, y))
            .then(DOWN)
            .then(UP);
        self.client.perform_actions(mouse).await?;
        self.frame().await
    }

    /// Taps at a point of the viewport.
    pub async fn tap(&self, x: f64, y: f64) -> Result<(), Failure> {
        let finger = TouchActions::new("finger".into())
            .then(to(x, y))
            .then(DOWN)
            .then(UP);
        self.client.perform_actions(finger).await?;
        self.frame().await
    }

    /// Moves a finger from one point of the viewport to another, and lifts it.
    pub async fn swipe(&self, from: (f64, f64), at: (f64, f64)) -> Result<(), Failure> {
        let middle = ((from.0 + at.0) / 2.0, (from.1 + at.1) / 2.0);
        let finger = TouchActions::new("finger".into())
            .then(to(from.0, from.1))
            .then(DOWN)
            .then(to(middle.0, middle.1))
            .then(to(at.0, at.1))
            .then(UP);
        self.client.perform_actions(finger).await?;
        self.frame().await
    }
}

const DOWN: PointerAction = PointerAction::Down {
    button: MOUSE_BUTTON_LEFT,
};
const UP: PointerAction = PointerAction::Up {
    button: MOUSE_BUTTON_LEFT,
};

fn to(x: f64, y: f64) -> PointerAction {
    let duration = None;
    PointerAction::MoveTo {
        duration,
        x: x.round(),
        y: y.round(),
    }
}
