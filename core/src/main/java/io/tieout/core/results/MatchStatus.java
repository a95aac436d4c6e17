package io.tieout.core.results;

/** How far a match has come, with its name in the results. */
public enum MatchStatus {
    /** Shown at once by a certain rule; a rival may still arrive before the settle time. */
    PROVISIONAL("provisional"),
    /** Left for a person to confirm or reject. */
    PROPOSED("proposed"),
    /** Final: claimed and posted. */
    CONFIRMED("confirmed"),
    /** Taken back by a rival, a return or a person. */
    REVERSED("reversed");

    private final String wireName;

    MatchStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
