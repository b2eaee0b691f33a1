//! The one binary.

fn main() -> std::process::ExitCode {
    zhuqi::boot::cli::main()
}
