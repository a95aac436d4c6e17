package io.tieout.console.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;

/**
 * A change as a CloudEvent of version 1.0.
 *
 * @param id the same whenever the same version is sent
 * @param source of the event
 * @param type for example {@code io.tieout.exception.opened}
 * @param subject id of the exception, match, journal or case
 * @param position behind it in the feed, for a replay
 * @param companyId whose; null if that is not known
 */
record WebhookEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        String time,
        String datacontenttype,
        String position,
        @JsonIgnore String companyId,
        Object data) {

    WebhookEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
    }
}
