package io.tieout.core.messages;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A file that goes with a message. Immutable: the bytes are copied on the way in and out.
 *
 * @param fileName as the recipient sees it, without a path
 * @param mediaType such as {@code application/pdf}
 * @param content read-only
 */
public record Attachment(String fileName, String mediaType, ByteBuffer content) {

    public Attachment {
        if (fileName.isBlank() || fileName.indexOf('/') >= 0 || fileName.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a file name: " + fileName);
        }
        Objects.requireNonNull(mediaType, "mediaType");
        content = content.asReadOnlyBuffer();
    }

    public static Attachment of(String fileName, String mediaType, byte[] content) {
        return new Attachment(fileName, mediaType, ByteBuffer.wrap(content.clone()));
    }

    /** A copy of the content. */
    public byte[] bytes() {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return fileName + " (" + mediaType + ", " + content.remaining() + " bytes)";
    }
}
