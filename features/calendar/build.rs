//! Turns the words files into methods.

fn main() {
    phrases::generate("words");
}
