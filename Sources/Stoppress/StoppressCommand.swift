import Hummingbird
import Logging
import ServiceLifecycle
import ArgumentParser
import Configuration
@main struct StoppressCommand: ParsableCommand { func run() {} }
