package io.tieout.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes keys and certificates with the JDK's own tool, in PKCS #12 files of a folder. */
record Keytool(Path folder, String password) {

    void authority(String name) throws IOException {
        run(
                name,
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "bc:c");
    }

    void selfSigned(String name, String subject) throws IOException {
        run(name, "-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", subject);
    }

    void signed(String name, String subject, String authority, String... more) throws IOException {
        selfSigned(name, subject);
        String request = file(name + ".csr");
        String certificate = file(name + ".crt");
        run(name, "-certreq", "-alias", "key", "-file", request);
        List<String> sign =
                new ArrayList<>(
                        List.of(
                                "-gencert",
                                "-alias",
                                "key",
                                "-infile",
                                request,
                                "-outfile",
                                certificate));
        sign.addAll(Arrays.asList(more));
        run(authority, sign.toArray(String[]::new));
        String issuer = export(authority);
        run(name, "-importcert", "-noprompt", "-alias", "authority", "-file", issuer);
        run(name, "-importcert", "-noprompt", "-alias", "key", "-file", certificate);
    }

    void trust(String name, String authority) throws IOException {
        run(name, "-importcert", "-noprompt", "-alias", authority, "-file", export(authority));
    }

    private String export(String name) throws IOException {
        String certificate = file(name + ".crt");
        run(name, "-exportcert", "-alias", "key", "-file", certificate);
        return certificate;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add(arguments[0]);
        command.addAll(
                List.of(
                        "-keystore",
                        file(store + ".p12"),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-J-XX:TieredStopAtLevel=1"));
        command.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
