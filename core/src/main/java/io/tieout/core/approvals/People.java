package io.tieout.core.approvals;

import java.util.Locale;

/** Names of people: capital letters and blanks around them make nobody another person. */
public final class People {

    private People() {}

    public static String spelled(String person) {
        String spelled = person.strip().toLowerCase(Locale.ROOT);
        if (spelled.isEmpty()) {
            throw new IllegalArgumentException("a person has no name");
        }
        return spelled;
    }
}
