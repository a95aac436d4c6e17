package io.tieout.console.views;

import io.tieout.store.read.DeadLetters;

/** A record that was refused. */
public record DeadLetterView(
        String id, String source, String position, String field, String reason, String raw) {

    public static DeadLetterView of(DeadLetters.Stored it) {
        return new DeadLetterView(
                it.id(),
                it.letter().source(),
                it.letter().position(),
                it.letter().field(),
                it.letter().reason(),
                it.letter().raw());
    }
}
