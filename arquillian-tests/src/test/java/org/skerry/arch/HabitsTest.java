// SPDX-License-Identifier: Apache-2.0
package org.skerry.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/** House rules that a reviewer should not have to look for. */
@AnalyzeClasses(
        packages = "org.skerry",
        importOptions = {DoNotIncludeTests.class, NotOfTests.class})
class HabitsTest {
    @ArchTest
    static final ArchRule threadsDoNotSleep = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule worldReadsNoWallClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.skerry.region.scene..",
                    "org.skerry.region.avatar..",
                    "org.skerry.region.physics..",
                    "org.skerry.region.viewer..",
                    "org.skerry.region.event..",
                    "org.skerry.region.module..",
                    "org.skerry.region.sky..",
                    "org.skerry.region.economy..",
                    "org.skerry.udp.circuit..",
                    "org.skerry.ejb..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule noPublicMutableFields = fields().that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule beansServeAnInterfaceOfTheApi =
            classes().that().haveSimpleNameEndingWith("ServiceBean").should().implement(apiInterface());

    /** The container's attribute for methods would leave out those that a bean has from its interface. */
    @ArchTest
    static final ArchRule beansLeaveNoTransactionToTheContainer = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(managed(TransactionManagementType.BEAN));

    private static DescribedPredicate<JavaAnnotation<?>> managed(TransactionManagementType type) {
        return DescribedPredicate.describe(
                "@TransactionManagement(" + type + ")",
                annotation -> annotation.getRawType().isEquivalentTo(TransactionManagement.class)
                        && annotation.as(TransactionManagement.class).value() == type);
    }

    private static DescribedPredicate<JavaClass> apiInterface() {
        return DescribedPredicate.describe(
                "an interface of grid-api",
                type -> type.isInterface() && type.getPackageName().startsWith("org.skerry.api."));
    }
}
