//! What people read: pages over the plain structs of `views`, in words of two languages. Pages never decide.

pub mod csv;
pub mod page;
pub mod pages;
pub mod sheet;
pub mod shell;
pub mod ui;
pub mod words;
