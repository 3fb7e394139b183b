//! The page in a frame: it tells its parent how tall it is, and does what a parent may ask.

use super::reader::{Reader, listen};
use super::{page, size};
use crate::chart::Theme;
use crate::embed::{Asked, Data, Heard, Heights, Known, Post, heard};
use crate::story;
use js_sys::{Function, JSON, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

/// Does what the address asks for and this page isn't; then follows the parent, where there is one.
pub fn watch(reader: Reader) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let known = Known {
        views: story().views().leak(),
        languages: &story().languages,
    };
    let search = window.location().search().unwrap_or_default();
    let mut asked = Asked::read(&search, known);
    let here = reader.locale.lang;
    if asked.lang.is_some_and(|lang| lang != here) {
        go(&window, &asked, reader, known);
        return;
    }
    // A page of one view is that view, whatever its address says besides.
    if let Some(view) = page::root().and_then(|r| r.get_attribute("data-view")) {
        asked.take("view", &view, known);
    }
    let parent = window.parent().ok().flatten();
    let Some(parent) = parent.filter(|p| !Object::is(p, &window)) else {
        return;
    };
    let Some(main) = page::root().and_then(|r| page::find(&r, "main")) else {
        return;
    };

    let heights = Rc::new(RefCell::new(Heights::new(&asked)));
    post(&parent, heights.borrow().hello());
    size::watch(&main.clone(), {
        let (window, parent, heights) = (window.clone(), parent.clone(), heights.clone());
        move |_, _| {
            let rect = main.get_bounding_client_rect();
            let address = window.location().href().unwrap_or_default();
            let said = heights
                .borrow_mut()
                .measured(rect.height(), rect.width(), &address);
            if !said.is_empty() {
                post(&parent, said);
                request_resize(&window);
            }
        }
    });
    listen(&window.clone(), "message", move |event| {
        let Some(message) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        if !message.source().is_some_and(|s| Object::is(&s, &parent)) {
            return;
        }
        let value = message.data();
        let text = value.as_string();
        let field = |key: &'static str| Reflect::get(&value, &key.into()).ok()?.as_string();
        let data = match &text {
            Some(text) => Data::Text(text),
            None => Data::Object(&field),
        };
        match heard(data, &asked, known) {
            Some(Heard::Set(next)) => {
                set(&window, &asked, &next, reader, known);
                asked = next;
            }
            Some(question) => post(&parent, heights.borrow_mut().answer(&question)),
            None => {}
        }
    });
}

/// Sends messages to the parent, whoever that is: they say nothing that only some may know.
fn post(parent: &Window, posts: Vec<Post>) {
    for message in posts {
        let value = match message {
            Post::Text(text) => JsValue::from(text),
            Post::Object(json) => JSON::parse(&json).unwrap_or_default(),
        };
        let _ = parent.post_message(&value, "*");
    }
}

/// Asks the browser itself for room, where it knows how (responsively sized frames).
fn request_resize(window: &Window) {
    let ask = Reflect::get(window, &"requestResize".into());
    if let Some(ask) = ask.ok().and_then(|f| f.dyn_into::<Function>().ok()) {
        let _ = ask.call0(window);
    }
}

/// The theme changes in place; anything else is another page.
fn set(window: &Window, now: &Asked, next: &Asked, reader: Reader, known: Known) {
    if let Some(root) = page::root().filter(|_| now.theme != next.theme) {
        let _ = match next.theme {
            Some(Theme::Dark) => root.set_attribute("data-theme", "dark"),
            Some(Theme::Light) => root.set_attribute("data-theme", "light"),
            None => root.remove_attribute("data-theme"),
        };
        reader.retheme();
    }
    let lang = next.lang.is_some_and(|lang| lang != reader.locale.lang);
    if lang || (now.view, now.digits) != (next.view, next.digits) {
        go(window, next, reader, known);
    }
}

/// Goes to the page that is asked for, in place of this one. The page's links to its languages say
/// where the site's root is.
fn go(window: &Window, asked: &Asked, reader: Reader, known: Known) {
    let code = asked.lang.unwrap_or(reader.locale.lang).code();
    let link = page::root().and_then(|r| page::find(&r, &format!("link[hreflang={code}]")));
    let Some(mut to) = link.and_then(|l| l.get_attribute("href")) else {
        return;
    };
    for view in known.views {
        if let Some(above) = to.strip_suffix(&format!("/{view}/")) {
            to = format!("{above}/");
        }
    }
    let mut rest = asked.clone();
    rest.lang = None;
    if let Some(all) = known.views.first() {
        if rest.view != *all {
            to.push_str(rest.view);
            to.push('/');
        }
        rest.view = all;
    }
    to.push_str(&rest.query(known));
    if let Some(child) = &asked.child {
        to.push(if to.contains('?') { '&' } else { '?' });
        to.push_str("childId=");
        to.push_str(&String::from(js_sys::encode_uri_component(child)));
    }
    to.push_str(&window.location().hash().unwrap_or_default());
    let _ = window.location().replace(&to);
}
