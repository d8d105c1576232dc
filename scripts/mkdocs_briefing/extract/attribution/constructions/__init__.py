"""The ways in which English attributes words to somebody, a module each."""
