//! Tests of the whole house, in one program.

mod api;
mod code;
mod commands;
mod demonstration;
mod doors;
mod exports;
mod lifecycles;
mod limits;
mod lived;
mod policy;
mod program;
mod routes;
mod rules;
mod serving;
mod shelf;
mod statements;
mod stories;
mod tidy;
mod upkeep;
mod words;
