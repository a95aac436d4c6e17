package io.tieout.console.decisions;

/**
 * What somebody wants done with a case; what is not needed for it is null.
 *
 * @param minutes how long to work on it alone, 15 if not given
 * @param assignee who becomes responsible; null or empty for nobody
 * @param text the person's words
 */
public record CaseRequest(Integer minutes, String assignee, String text) {

    public static final CaseRequest NOTHING = new CaseRequest(null, null, null);

    public CaseRequest {
        assignee = assignee == null ? "" : assignee.strip();
        text = text == null ? "" : text.strip();
    }
}
