package io.tieout.core.statements;

import io.tieout.core.references.NormalForm;

/** Whether a number in normal form says anything; within one party short ones do. */
final class Telling {

    private static final int SHORT = 3;

    private Telling() {}

    static boolean isVoid(String normal) {
        return normal.length() < SHORT
                ? normal.chars().noneMatch(c -> c >= '1' && c <= '9')
                : NormalForm.isVoid(normal);
    }
}
