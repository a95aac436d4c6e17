package io.tieout.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** What may depend on what. There are no exceptions. */
@AnalyzeClasses(packages = "io.tieout", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "io.tieout.core..";
    private static final String FORMATS = "io.tieout.formats..";
    private static final String OPERATORS = "io.tieout.operators..";
    private static final String CONNECTORS = "io.tieout.connectors..";
    private static final String STORE = "io.tieout.store..";
    private static final String CASEWORK = "io.tieout.casework..";
    private static final String CONSOLE = "io.tieout.console..";
    private static final String JOBS = "io.tieout.jobs..";

    @ArchTest
    static final ArchRule coreKnowsOnlyTheJdk =
            classes()
                    .that()
                    .resideInAPackage(CORE)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(CORE, "java..");

    @ArchTest
    static final ArchRule formatsStoreAndConsoleKnowNoFlink =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE, FORMATS, STORE, CONSOLE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule formatsSeeOnlyCore =
            noClasses()
                    .that()
                    .resideInAPackage(FORMATS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(OPERATORS, CONNECTORS, STORE, CONSOLE, JOBS);

    @ArchTest
    static final ArchRule storeSeesOnlyCore =
            noClasses()
                    .that()
                    .resideInAPackage(STORE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FORMATS, OPERATORS, CONNECTORS, CONSOLE, JOBS);

    @ArchTest
    static final ArchRule operatorsSeeOnlyCore =
            noClasses()
                    .that()
                    .resideInAPackage(OPERATORS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FORMATS, CONNECTORS, STORE, CONSOLE, JOBS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule caseworkSeesOnlyCore =
            noClasses()
                    .that()
                    .resideInAPackage(CASEWORK)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FORMATS, OPERATORS, CONNECTORS, STORE, CONSOLE, JOBS);

    @ArchTest
    static final ArchRule functionsKnowTheSdkAndNoFlink =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.tieout.casework.functions..",
                            "io.tieout.casework.encoding..",
                            "io.tieout.casework.host..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.flink.api..",
                            "org.apache.flink.streaming..",
                            "org.apache.flink.core..",
                            "io.tieout.casework.flink..");

    @ArchTest
    static final ArchRule onlyJobsSeeCasework =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE, FORMATS, OPERATORS, CONNECTORS, STORE, CONSOLE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(CASEWORK);

    @ArchTest
    static final ArchRule connectorsSeeNeitherOperatorsNorJobs =
            noClasses()
                    .that()
                    .resideInAPackage(CONNECTORS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(OPERATORS, CONSOLE, JOBS);

    @ArchTest
    static final ArchRule consoleSeesOnlyCoreAndStore =
            noClasses()
                    .that()
                    .resideInAPackage(CONSOLE)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FORMATS, OPERATORS, CONNECTORS, JOBS);

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("io.tieout.(*)..").should().beFreeOfCycles();

    /** An address may be a file's. */
    @ArchTest
    static final ArchRule formatsDoNoNetworking =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE, FORMATS)
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.net\\.(?!URL$|URI$|URISyntaxException$).*")
                    .orShould()
                    .callMethod(URL.class, "openStream")
                    .orShould()
                    .callMethod(URL.class, "openConnection");

    @ArchTest static final ArchRule nobodyLogsByTheJdk = noClasses().should(USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule onlyCommandsPrint =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.tieout.jobs.cli..")
                    .and()
                    // A program of its own, which answers on its standard output.
                    .haveNameNotMatching("io\\.tieout\\.formats\\.pages\\.PageWorker.*")
                    .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule timeAndIdsComeInAsData =
            noClasses()
                    .that()
                    .resideInAnyPackage(CORE, FORMATS, OPERATORS, CASEWORK)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");
}
