package io.tieout.console.decisions;

/**
 * What somebody wants done with a case; what is not needed for it is null.
 *
 * @param minutes how long to work on it alone, 15 if not given
 * @param assignee who becomes responsible; null or empty for nobody
 * @param text the person's words
 * @param version of the case as the person saw it; null if that does not matter
 */
public record CaseRequest(Integer minutes, String assignee, String text, String version) {

    public static final CaseRequest NOTHING = new CaseRequest(null, null, null, null);

    public CaseRequest {
        assignee = assignee == null ? "" : assignee.strip();
        text = text == null ? "" : text.strip();
    }

    /** The same of what was seen in another version. */
    public CaseRequest withVersion(String other) {
        return new CaseRequest(minutes, assignee, text, other);
    }
}
