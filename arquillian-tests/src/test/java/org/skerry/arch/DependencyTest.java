// SPDX-License-Identifier: Apache-2.0
package org.skerry.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, as docs/architecture.md draws them. */
@AnalyzeClasses(
        packages = "org.skerry",
        importOptions = {DoNotIncludeTests.class, NotOfTests.class})
class DependencyTest {
    @ArchTest
    static final ArchRule apiDependsOnNothing = noClasses()
            .that()
            .resideInAPackage("org.skerry.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.netty..",
                    "org.hibernate..",
                    "org.skerry.ejb..",
                    "org.skerry.web..",
                    "org.skerry.udp..",
                    "org.skerry.region..",
                    "org.skerry.connector..");

    @ArchTest
    static final ArchRule connectorsKnowTheApiAlone = noClasses()
            .that()
            .resideInAPackage("org.skerry.connector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.netty..",
                    "org.skerry.ejb..",
                    "org.skerry.web..",
                    "org.skerry.udp..",
                    "org.skerry.region..");

    @ArchTest
    static final ArchRule beansKnowNoWeb = noClasses()
            .that()
            .resideInAPackage("org.skerry.ejb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.web..", "org.skerry.udp..", "org.skerry.region..", "io.netty..");

    @ArchTest
    static final ArchRule webKnowsNoTables = noClasses()
            .that()
            .resideInAPackage("org.skerry.web..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.skerry\\.ejb\\..*(Entity|Repository)");

    @ArchTest
    static final ArchRule webAndRegionNeverMeet = noClasses()
            .that()
            .resideInAPackage("org.skerry.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.udp..", "org.skerry.region..", "io.netty..");

    @ArchTest
    static final ArchRule udpKnowsNoScene = noClasses()
            .that()
            .resideInAPackage("org.skerry.udp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.skerry.region..",
                    "org.skerry.ejb..",
                    "org.skerry.web..",
                    "org.skerry.connector..",
                    "jakarta..");

    @ArchTest
    static final ArchRule regionKnowsNoGridSide = noClasses()
            .that()
            .resideInAPackage("org.skerry.region..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.ejb..", "org.skerry.web..", "jakarta..");

    /** See ADR 12: circuits may live in another process one day. */
    @ArchTest
    static final ArchRule regionsKnowCircuitsByTheirSeam = noClasses()
            .that()
            .resideInAPackage("org.skerry.region..")
            .and()
            .resideOutsideOfPackage("org.skerry.region.boot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.udp.transport..", "org.skerry.udp.socket..");

    /** The seam is interfaces and values, so that a process can stand between. */
    @ArchTest
    static final ArchRule theSeamKnowsNothingBehindIt = noClasses()
            .that()
            .resideInAPackage("org.skerry.udp.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.udp.transport..", "org.skerry.udp.socket..", "io.netty..");

    @ArchTest
    static final ArchRule nettyStaysAtTheEdges = noClasses()
            .that()
            .resideInAPackage("org.skerry..")
            .and()
            .resideOutsideOfPackages(
                    "org.skerry.udp.transport..",
                    "org.skerry.udp.socket..",
                    "org.skerry.region.http..",
                    "org.skerry.region.boot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule bulletStaysInItsPackage = noClasses()
            .that()
            .resideInAPackage("org.skerry..")
            .and()
            .resideOutsideOfPackage("org.skerry.region.physics.bullet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.jme3..");

    @ArchTest
    static final ArchRule sceneTalksToNobody = noClasses()
            .that()
            .resideInAPackage("org.skerry.region.scene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.concurrent.locks..",
                    "java.net..",
                    "org.skerry.connector..",
                    "org.skerry.region.viewer..",
                    "org.skerry.region.caps..",
                    "org.skerry.region.http..");

    @ArchTest
    static final ArchRule onlyTheProcessKnowsTheWholeRegion = noClasses()
            .that()
            .resideInAPackage("org.skerry.region..")
            .and()
            .resideOutsideOfPackages("org.skerry.region.world..", "org.skerry.region.boot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.skerry.region.world..");

    @ArchTest
    static final ArchRule loadAndStormClientsKnowTheWireAlone = noClasses()
            .that()
            .resideInAnyPackage("org.skerry.load..", "org.skerry.bench..", "org.skerry.storm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.ejb..", "org.skerry.web..", "org.skerry.region..", "io.netty..");

    @ArchTest
    static final ArchRule regionModulesAreReachedThroughTheirSpiAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.skerry.region.economy..", "org.skerry.region.sky..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.region.economy..", "org.skerry.region.sky..");

    /** The same beans and endpoints run in both shells: a service that only one of them has would be a second one. */
    @ArchTest
    static final ArchRule theStandaloneShellHoldsNoService = noClasses()
            .that()
            .resideInAPackage("org.skerry.standalone..")
            .should()
            .implement(resideInAPackage("org.skerry.api..").and(simpleNameEndingWith("Service")));

    @ArchTest
    static final ArchRule nobodyKnowsTheStandaloneShell = noClasses()
            .that()
            .resideOutsideOfPackage("org.skerry.standalone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.skerry.standalone..");

    @ArchTest
    static final ArchRule beneathTheShellsIsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.skerry.shell..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.skerry..").and(resideOutsideOfPackage("org.skerry.shell..")));

    @ArchTest
    static final ArchRule apiPackagesFormNoCycle =
            slices().matching("org.skerry.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule regionPackagesFormNoCycle =
            slices().matching("org.skerry.region.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule udpPackagesFormNoCycle =
            slices().matching("org.skerry.udp.(*)..").should().beFreeOfCycles();
}
