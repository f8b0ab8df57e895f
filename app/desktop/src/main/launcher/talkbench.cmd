@echo off
rem Starts Talkbench: finds a JDK 25 and hands everything over. No labels: they need CRLF line ends.
setlocal EnableExtensions DisableDelayedExpansion
set "JAVA="
for %%D in ("%TALKBENCH_JAVA_HOME%" "%JAVA25_HOME%" "%JAVA_HOME%") do (
  if not defined JAVA if exist "%%~D\release" findstr /b /c:"JAVA_VERSION=\"25" "%%~D\release" >nul && set "JAVA=%%~D\bin\java.exe"
)
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do (
  if not defined JAVA if exist "%%~D\release" findstr /b /c:"JAVA_VERSION=\"25" "%%~D\release" >nul && set "JAVA=%%~D\bin\java.exe"
)
if not defined JAVA (
  echo talkbench: no JDK 25 found; install one ^(winget install EclipseAdoptium.Temurin.25.JDK^) or set TALKBENCH_JAVA_HOME to it 1>&2
  exit /b 2
)
rem Only a demo may be meant to fill more.
set "HEAP=-Xmx512m"
if "%~1"=="demo" set "HEAP=-Xmx1g"
rem Standard streams are UTF-8.
chcp 65001 >nul
"%JAVA%" -XX:-UsePerfData -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xshare:auto %HEAP% ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -cp "%~dp0..\lib\*" dev.talkbench.desktop.Main %*
exit /b %ERRORLEVEL%
