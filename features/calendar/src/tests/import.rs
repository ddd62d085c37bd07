//! Files of others: how they are read, and how they are taken in.

mod calendars;
mod files;
mod ground;
mod hostile;
mod taking;
mod wild;
