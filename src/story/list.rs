//! A constant list whose `Debug` form is the Rust that builds it.

/// A `&'static` slice. Its `Debug` output compiles, which is how `emit` writes the story.
#[derive(Clone, Copy)]
pub struct List<T: 'static>(pub &'static [T]);

impl<T: core::fmt::Debug> core::fmt::Debug for List<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("List(&")?;
        f.debug_list().entries(self.0).finish()?;
        f.write_str(")")
    }
}

impl<T> core::ops::Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.0
    }
}

impl<T> List<T> {
    /// The entries, with the lifetime of the program.
    pub fn iter(&self) -> core::slice::Iter<'static, T> {
        self.0.iter()
    }
}
