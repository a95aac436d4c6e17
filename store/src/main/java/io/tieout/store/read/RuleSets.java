package io.tieout.store.read;

import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.store.encoding.StoredJson;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rules that the engine has observed: as many as people publish. */
public final class RuleSets {

    private RuleSets() {}

    /** All of them, those observed first in front. */
    public static List<Observed> all(Connection connection) throws SQLException {
        return Query.list(
                connection,
                """
                select id, flow, company_id, version, rule_values::text, author, approved_by, reason,
                       published_at_millis, source, position, observed_at_millis
                  from rule_set order by observed_at_millis, id
                """,
                RuleSets::row);
    }

    private static Observed row(ResultSet row) throws SQLException {
        RuleSet rules =
                new RuleSet(
                        StoredText.decode(row.getString(1)),
                        RuleFlow.valueOf(row.getString(2)),
                        StoredText.decode(row.getString(3)),
                        row.getInt(4),
                        StoredJson.toTexts(row.getString(5)),
                        StoredText.decode(row.getString(6)),
                        StoredText.decode(row.getString(7)),
                        StoredText.decode(row.getString(8)),
                        Instant.ofEpochMilli(row.getLong(9)));
        return new Observed(
                rules,
                StoredText.decode(row.getString(10)),
                StoredText.decode(row.getString(11)),
                row.getLong(12));
    }
}
