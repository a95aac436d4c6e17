package io.tieout.console.decisions;

/** Why a decision is taken back. */
public record UndoRequest(String reason) {

    public UndoRequest {
        reason = reason == null ? "" : reason.strip();
    }
}
