package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "'', KO",
    "C, KO",
    "POSIX, KO",
    "C.UTF-8, KO",
    "ko_KR.UTF-8, KO",
    "ko, KO",
    "en_US.UTF-8, EN",
    "en, EN",
    "tr_TR.UTF-8, EN",
    "kok_IN, EN",
    "de_DE@euro, EN"
  })
  void koreanUnlessTheSystemNamesAnother(String lang, Language expected) {
    assertEquals(expected, Language.ofSystem(null, Map.of("LANG", lang), "Linux", Locale.ENGLISH));
  }

  @Test
  void theStrongestVariableThatIsSetCounts() {
    var all = Map.of("LC_ALL", "", "LC_MESSAGES", "ko_KR.UTF-8", "LANG", "en_US.UTF-8");
    assertEquals(Language.KO, Language.ofSystem(null, all, "Linux", Locale.ENGLISH));
    assertEquals(
        Language.EN,
        Language.ofSystem(
            null, Map.of("LC_ALL", "en_GB", "LANG", "ko_KR"), "Linux", Locale.KOREAN));
  }

  @Test
  void theLocaleBeforeTheLauncherChangedItCounts() {
    assertEquals(
        Language.EN,
        Language.ofSystem("en_US", Map.of("LC_ALL", "C.UTF-8"), "Linux", Locale.KOREAN));
  }

  @Test
  void withoutVariablesTheJdkIsAskedWhereNoneIsUsual() {
    assertEquals(Language.EN, Language.ofSystem(null, Map.of(), "Windows 11", Locale.ENGLISH));
    assertEquals(Language.KO, Language.ofSystem(null, Map.of(), "Mac OS X", Locale.KOREA));
    assertEquals(Language.KO, Language.ofSystem(null, Map.of(), "Linux", Locale.ENGLISH));
  }

  @Test
  void namesAreExact() {
    assertEquals(Language.KO, Language.named("ko"));
    assertNull(Language.named("KO"));
    assertNull(Language.named("kr"));
  }

  @Test
  void idsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertEquals("en", Language.EN.id());
    } finally {
      Locale.setDefault(before);
    }
  }
}
