package io.tieout.store.submissions;

import java.util.Objects;

/**
 * Something that a person sent to the engine, once, whatever was sent again.
 *
 * @param userId who sent it
 * @param key the sender's name for it; unique for a user
 * @param requestHash of what was sent: the same key with another is refused
 * @param fileName under which the engine takes it in
 * @param content of that file
 * @param answer what the sender was told
 */
public record Submission(
        String userId,
        String key,
        String requestHash,
        String fileName,
        String content,
        String answer,
        long submittedAtMillis) {

    public Submission {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(requestHash, "requestHash");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(answer, "answer");
    }
}
