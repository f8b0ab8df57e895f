package dev.talkbench.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house: which room may look into which, and why. */
@AnalyzeClasses(packages = "dev.talkbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule javaFxStaysInDesktop =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.talkbench.desktop..", "dev.talkbench.figures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
          .because("commands and demos must start without a display");

  @ArchTest
  static final ArchRule noWebViewInTheWindow =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.talkbench.figures.child..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx.scene.web..")
          .because("notes are hostile and a web view fetches, scripts and leaks by default");

  @ArchTest
  static final ArchRule nobodyLoadsTheChild =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.talkbench.figures.child..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.talkbench.figures.child..")
          .because("what draws hostile figures is a process of its own");

  @ArchTest
  static final ArchRule luceneStaysInSearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.talkbench.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("the index is a cache that can be replaced");

  @ArchTest
  static final ArchRule sqlStaysInStoreAndDemos =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.talkbench.store..", "dev.talkbench.demos..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..")
          .because("user data has one door; demo engines own their scratch databases");

  @ArchTest
  static final ArchRule flexmarkStaysInMarkdown =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.talkbench.markdown..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vladsch..")
          .because("the document model is ours, the parser can be replaced");

  @ArchTest
  static final ArchRule yamlStaysInMarkdownAndLibrary =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.talkbench.markdown..", "dev.talkbench.library..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..")
          .because("front matter and packs are read in one place");

  @ArchTest
  static final ArchRule markdownKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("dev.talkbench.markdown..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.talkbench.library..",
              "dev.talkbench.search..",
              "dev.talkbench.store..",
              "dev.talkbench.claims..",
              "dev.talkbench.workspace..")
          .because("a note is parsed the same wherever it comes from");

  @ArchTest
  static final ArchRule libraryKnowsNeitherSearchNorStore =
      noClasses()
          .that()
          .resideInAPackage("dev.talkbench.library..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.talkbench.search..", "dev.talkbench.store..", "dev.talkbench.workspace..")
          .because("sources are read only and stand below what is kept about them");

  @ArchTest
  static final ArchRule searchKnowsNoStore =
      noClasses()
          .that()
          .resideInAPackage("dev.talkbench.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.talkbench.store..", "dev.talkbench.workspace..")
          .because("the index can be rebuilt from notes alone");

  @ArchTest
  static final ArchRule demosStandAlone =
      noClasses()
          .that()
          .resideInAPackage("dev.talkbench.demos..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.talkbench.markdown..",
              "dev.talkbench.library..",
              "dev.talkbench.search..",
              "dev.talkbench.store..",
              "dev.talkbench.claims..",
              "dev.talkbench.workspace..",
              "dev.talkbench.cli..",
              "dev.talkbench.desktop..")
          .because("an engine must not know what it is supposed to confirm");

  @ArchTest
  static final ArchRule cliKnowsNoWindow =
      noClasses()
          .that()
          .resideInAPackage("dev.talkbench.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.talkbench.desktop..")
          .because("arrows run desktop -> cli -> demos, core");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.talkbench.(**)")
          .should()
          .beFreeOfCycles()
          .because("a room that cannot be entered alone cannot be understood alone");
}
