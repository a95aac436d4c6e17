package io.tieout.casework.encoding;

import io.tieout.core.cases.CaseSubject;
import io.tieout.core.cases.CaseWish.Occasion;
import io.tieout.core.documents.CaseCommand;
import java.util.Objects;

/** What is sent to cases and desks. Each message carries its time: functions have no clock. */
public sealed interface CaseMessage {

    /** When it was observed or is due, in milliseconds since 1970. */
    long atMillis();

    /** To a case: what it is about, from the engine. */
    record About(CaseSubject subject, long atMillis) implements CaseMessage {
        public About {
            Objects.requireNonNull(subject, "subject");
        }
    }

    /** To a case: what a person wants. */
    record Ordered(CaseCommand command, long atMillis) implements CaseMessage {
        public Ordered {
            Objects.requireNonNull(command, "command");
        }
    }

    /** To a case, from itself: it wanted to be woken. */
    record Woken(Occasion occasion, long sequence, long atMillis) implements CaseMessage {
        public Woken {
            Objects.requireNonNull(occasion, "occasion");
        }
    }

    /** To a case, from a desk: who has it from now on; nobody is the empty text. */
    record Picked(String desk, String person, long sequence, long atMillis) implements CaseMessage {
        public Picked {
            Objects.requireNonNull(desk, "desk");
            Objects.requireNonNull(person, "person");
        }
    }

    /** To a desk, from a case: who has least to do? */
    record Pick(long sequence, long atMillis) implements CaseMessage {}

    /** To a desk, from a case: a member has one case more or one less. */
    record Count(String person, int change, long atMillis) implements CaseMessage {
        public Count {
            Objects.requireNonNull(person, "person");
        }
    }
}
