package io.tieout.console.identity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The users of an installation without an identity provider, in a file that only its owner reads.
 * At the first start users are made with random passwords, which are told once and kept nowhere.
 */
public final class LocalUsers {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Passwords passwords = new Passwords();
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, String> newPasswords = new LinkedHashMap<>();

    /** A user in the file. */
    record Entry(
            String id,
            String name,
            List<String> roles,
            List<String> companies,
            String passwordHash) {

        User user() {
            Set<Role> known = new java.util.HashSet<>();
            roles.forEach(role -> known.add(required(role)));
            return new User(id, name, known, Set.copyOf(companies));
        }

        private static Role required(String role) {
            return Role.ofWireName(role)
                    .orElseThrow(() -> new IllegalArgumentException("no role is called " + role));
        }
    }

    private LocalUsers() {}

    /**
     * Reads the file, or makes it with one user for each kind of work.
     *
     * @param onePassword whether all users that are made get the same password, for a demo
     * @throws IOException if the file cannot be read or written
     * @throws IllegalArgumentException if something in it is wrong
     */
    public static LocalUsers open(Path file, boolean onePassword) throws IOException {
        LocalUsers users = new LocalUsers();
        if (Files.exists(file)) {
            for (Entry entry : JSON.readValue(file.toFile(), Entry[].class)) {
                entry.user();
                users.byId.put(entry.id(), entry);
            }
        } else {
            users.make(onePassword);
            write(file, List.copyOf(users.byId.values()));
        }
        return users;
    }

    private void make(boolean onePassword) {
        String shared = passwords.generate();
        List<String> all = List.of(User.ALL_COMPANIES);
        List<User> first =
                List.of(
                        User.of("analyst", "Analyst", all, Role.AP_ANALYST, Role.AR_ANALYST),
                        User.of("approver", "Approver", all, Role.APPROVER),
                        User.of("controller", "Controller", all, Role.CONTROLLER),
                        User.of("auditor", "Auditor", all, Role.AUDITOR),
                        User.of("admin", "Administrator", all, Role.ADMINISTRATOR));
        String sharedHash = onePassword ? passwords.hash(shared) : null;
        for (User user : first) {
            String password = onePassword ? shared : passwords.generate();
            String hash = onePassword ? sharedHash : passwords.hash(password);
            byId.put(user.id(), entry(user, hash));
            newPasswords.put(user.id(), password);
        }
    }

    private static Entry entry(User user, String hash) {
        return new Entry(
                user.id(),
                user.name(),
                user.roles().stream().map(Role::wireName).toList(),
                new ArrayList<>(user.companies()),
                hash);
    }

    /** Nobody sees the file before it is whole, and nobody else at any time. */
    private static void write(Path file, List<Entry> entries) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    part,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(part, JSON.writeValueAsBytes(entries));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** User and password of those that were made just now; empty after the first start. */
    public Map<String, String> newPasswords() {
        return Map.copyOf(newPasswords);
    }

    /** The user, if the password is right. Takes as long whether there is such a user or not. */
    Optional<User> signIn(String id, String password) {
        Entry entry = byId.get(id);
        boolean right = passwords.isRight(password, entry == null ? null : entry.passwordHash());
        return right ? Optional.of(entry.user()) : Optional.empty();
    }

    /** Puts a user in for as long as this lives. */
    public LocalUsers with(User user, String password) {
        byId.put(user.id(), entry(user, passwords.hash(password)));
        return this;
    }

    /** Nobody but those who are put in. */
    public static LocalUsers none() {
        return new LocalUsers();
    }
}
