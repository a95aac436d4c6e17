package io.tieout.jobs.run;

import io.tieout.core.documents.FileRead;
import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what became of files into the read model. Repeatable. */
final class FileTable {

    private FileTable() {}

    static void write(Connection connection, List<FileRead> batch) throws SQLException {
        StoreWriter.writeIntakeFiles(connection, batch.stream().map(FileTable::row).toList());
    }

    private static IntakeFile row(FileRead file) {
        return new IntakeFile(
                file.sha256(),
                file.name(),
                file.failed() ? IntakeState.FAILED : IntakeState.DONE,
                file.accepted() + file.rejected(),
                file.accepted(),
                file.rejected(),
                message(file),
                file.observedAtMillis());
    }

    private static String message(FileRead file) {
        if (file.failed()) {
            return "could not be read to its end; its dead letter says why";
        }
        return file.warned() == 0
                ? ""
                : "%,d records with warnings, the first: %s"
                        .formatted(file.warned(), file.warnings().get(0));
    }
}
