package io.tieout.console;

/** What the engine is doing, in a word; asked about every second. */
@FunctionalInterface
public interface EngineState {
    String word();
}
