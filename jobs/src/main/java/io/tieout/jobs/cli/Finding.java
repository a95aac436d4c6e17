package io.tieout.jobs.cli;

/**
 * What one check of {@code doctor} found.
 *
 * @param found one sentence
 * @param remedy what to do; empty if nothing
 */
record Finding(String check, State state, String found, String remedy) {

    /** How bad it is. */
    enum State {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String check, String found) {
        return new Finding(check, State.OK, found, "");
    }

    static Finding warn(String check, String found, String remedy) {
        return new Finding(check, State.WARN, found, remedy);
    }

    static Finding fail(String check, String found, String remedy) {
        return new Finding(check, State.FAIL, found, remedy);
    }
}
