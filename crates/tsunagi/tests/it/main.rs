//! Tests of the whole house, in one program.

mod tidy;
