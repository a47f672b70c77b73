package org.actionline.roadmap.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.server.security.Requires;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The rules that modules and compiler cannot keep.
 *
 * <p>A rule that finds no class to judge fails: ArchUnit's default, left as it is.
 */
class ArchitectureTest {

    private static final String OURS = "org.actionline.roadmap";
    private static final DescribedPredicate<JavaClass> AXON = resideInAPackage("org.axonframework..");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    @Test
    void the_rules_of_commands_know_no_framework() {
        noClasses()
                .that(areRulesOfCommands())
                .should()
                .dependOnClassesThat(AXON)
                .because("a decision is a function of state and command, and has to outlive the framework")
                .check(PRODUCT);
    }

    @Test
    void the_rules_of_commands_make_neither_time_nor_ids() {
        noClasses()
                .that(areRulesOfCommands())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .accessTargetWhere(readsTheClockOrChance())
                .because("both arrive inside the command, so that the same decision can be made again")
                .check(PRODUCT);
    }

    @Test
    void the_language_uses_nothing_of_axon_but_annotations() {
        classes()
                .that(resideInAPackage(OURS + ".api.."))
                .and(dependOn(AXON))
                .should()
                .onlyDependOnClassesThat(not(AXON).or(describe("are annotations", JavaClass::isAnnotation)))
                .because("everything else there comes and goes with Axon's versions")
                .check(PRODUCT);
    }

    @Test
    void every_command_is_a_case_of_a_listed_family() {
        belongToFamilies(RegisterCommand.class, RegisterCommand.FAMILIES)
                .because("only the cases of listed families are handled")
                .check(PRODUCT);
    }

    @Test
    void every_event_is_a_case_of_a_listed_family() {
        belongToFamilies(RegisterEvent.class, RegisterEvent.FAMILIES)
                .because("a fold is exhaustive over the families and would never see another event")
                .check(PRODUCT);
    }

    @Test
    void every_refusal_is_a_case_of_a_listed_family() {
        belongToFamilies(Refusal.class, Refusal.FAMILIES)
                .because("the problems are exhaustive over the families and have no sentence for another refusal")
                .check(PRODUCT);
    }

    /** Whole words of a name: "Database" and "Implementer" are none of these. */
    @Test
    void no_name_is_a_word_for_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|Abstract|DTO|Dto)(?![a-z0-9]).*")
                .because("a name says what the class is, or how it differs from its siblings")
                .check(PRODUCT);
    }

    @Test
    void only_the_register_sends_commands_to_axon() {
        classes()
                .that(dependOn(JavaClass.Predicates.assignableTo(CommandBus.class)))
                .should()
                .resideInAPackage(OURS + ".server.register")
                .because("a command that takes another way is not decided again after a lost race and has no answer")
                .check(PRODUCT);
    }

    @Test
    void the_ledger_needs_the_java_platform_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage(OURS + ".ledger..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(OURS + ".ledger..", "java..", "javax.crypto..", "org.jspecify.annotations"))
                .because("an auditor must be able to read and run the verifier without trusting anybody's library")
                .check(PRODUCT);
    }

    @Test
    void every_route_names_its_rule() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Requires.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Requires.class)
                .because("a route is open to nobody until @Requires on it or on its controller says to whom")
                .check(PRODUCT);
    }

    private static <T> ArchRule belongToFamilies(Class<T> root, List<? extends Class<? extends T>> families) {
        return classes()
                .that()
                .areAssignableTo(root)
                .and()
                .areNotInterfaces()
                .should()
                .beAssignableTo(
                        describe("one of " + families, type -> families.stream().anyMatch(type::isAssignableTo)));
    }

    private static DescribedPredicate<JavaClass> areRulesOfCommands() {
        return resideInAPackage(OURS + ".command.rules..").as("are rules of commands");
    }

    private static DescribedPredicate<JavaClass> dependOn(DescribedPredicate<JavaClass> target) {
        return describe(
                "depend on classes that " + target.getDescription(),
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> target.test(dependency.getTargetClass())));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClockOrChance() {
        return describe("reads the clock or chance", access -> {
            var owner = access.getTarget().getOwner();
            return switch (access.getTarget().getName()) {
                case "now" -> owner.getPackageName().startsWith("java.time");
                case "randomUUID" -> owner.isEquivalentTo(UUID.class);
                case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
                case "random" -> owner.isEquivalentTo(Math.class);
                default -> false;
            };
        });
    }
}
