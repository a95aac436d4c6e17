package io.tieout.console.endpoints;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Cursor;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import java.util.List;

/** Where a customer stands in the list of all. A cursor has one text, so it tells where to cut. */
record CustomerKey(String companyId, String customerId) {

    Cursor cursor(Asked asked) {
        return asked.cursorAt(List.of((long) companyId.length()), companyId + customerId);
    }

    /**
     * @throws ProblemException if the cursor was not made here
     */
    static CustomerKey at(Cursor cursor) {
        long cut = cursor.values().size() == 1 ? cursor.values().get(0) : -1;
        if (cut < 0 || cut > cursor.id().length()) {
            throw ProblemException.field(ProblemKind.BAD_REQUEST, "cursor", "is none of this list");
        }
        int at = Math.toIntExact(cut);
        return new CustomerKey(cursor.id().substring(0, at), cursor.id().substring(at));
    }
}
