package io.tieout.core.approvals;

/**
 * An approval that counts.
 *
 * @param principal in whose stead; the person itself if in nobody's
 * @param role that it was given for
 */
public record Signature(String person, String principal, String role, long atMillis) {

    /** For a person who reads it. */
    public String words() {
        return person.equals(principal) ? person : person + " for " + principal;
    }
}
