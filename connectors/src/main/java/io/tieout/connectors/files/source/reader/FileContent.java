package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.FolderLayout;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * The bytes of a file, hashed as they are read. Parsers may close it; only the owner really does.
 */
final class FileContent extends FilterInputStream {

    private static final int BUFFER_BYTES = 64 << 10;

    private final DigestInputStream digested;

    private FileContent(DigestInputStream digested) {
        super(new BufferedInputStream(digested, BUFFER_BYTES));
        this.digested = digested;
    }

    static FileContent open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return new FileContent(new DigestInputStream(raw, FolderLayout.sha256()));
    }

    /** Reads what a parser left unread and gives the hash of the whole. */
    String hashOfAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    /** Left to {@link #release}: the hash needs the bytes behind the last record as well. */
    @Override
    public void close() {}

    void release() throws IOException {
        super.close();
    }
}
