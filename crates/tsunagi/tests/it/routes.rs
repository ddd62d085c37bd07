//! Every address of the house, asked for by everybody: nothing breaks, nothing leaks, and each page
//! opens for whom the table says.

mod acts;
mod found;
mod markup;
mod pages;
mod places;
mod queries;
mod strangers;

pub(crate) use found::Route;
