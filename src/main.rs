//! Arguments in, exit code out.

fn main() -> std::process::ExitCode {
    verbatim::cli::run(std::env::args_os())
}
