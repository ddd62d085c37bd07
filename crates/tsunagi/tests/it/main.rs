//! Tests of the whole house, in one program.

mod api;
mod commands;
mod demonstration;
mod exports;
mod limits;
mod program;
mod serving;
mod stories;
mod tidy;
mod upkeep;
