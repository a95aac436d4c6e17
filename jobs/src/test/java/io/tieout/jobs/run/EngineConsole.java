package io.tieout.jobs.run;

import io.tieout.console.ConsoleServer;
import io.tieout.console.ConsoleSettings;
import io.tieout.console.EngineState;
import io.tieout.console.identity.LocalUsers;
import io.tieout.console.identity.Role;
import io.tieout.console.identity.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console of an engine under test. All of its users have one password. */
final class EngineConsole {

    static final String PASSWORD = "correct horse battery";

    /** A test asks for more in a minute than a person does. */
    private static final int REQUESTS_PER_MINUTE = 10_000;

    private EngineConsole() {}

    /** Any free port of the loopback address, for the engine that lives in the folder. */
    static ConsoleSettings settings(Path home) {
        return new ConsoleSettings(
                ConsoleSettings.LOOPBACK,
                0,
                0,
                home,
                home.resolve("inbox"),
                Map.of(),
                Optional.empty(),
                false,
                REQUESTS_PER_MINUTE);
    }

    /** Somebody who sees all companies. */
    static User user(String id, Role role) {
        return User.of(id, id, List.of(User.ALL_COMPANIES), role);
    }

    static ConsoleServer start(Path home, Engine engine, User... users) throws Exception {
        return start(settings(home), engine, () -> "running", users);
    }

    static ConsoleServer start(
            ConsoleSettings settings, Engine engine, EngineState state, User... users)
            throws Exception {
        LocalUsers known = LocalUsers.none();
        for (User user : users) {
            known = known.with(user, PASSWORD);
        }
        return ConsoleServer.start(
                settings, engine.database(), state, known, System::currentTimeMillis);
    }
}
