@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Skerry in one process: "skerry run --data DIR" runs it, "skerry --help" tells the rest.
rem The environment may say: JAVA_HOME; SKERRY_HEAP, the largest heap (512m); SKERRY_DATA, the data folder where no
rem --data is given; JAVA_OPTS for anything else that the JVM takes. The settings are those of --config.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not defined SKERRY_HEAP set "SKERRY_HEAP=512m"
set "flags=-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmx%SKERRY_HEAP% -XX:NewSize=24m -XX:+ExitOnOutOfMemoryError"
rem The second compiler waits for what is called often over minutes: else it takes two fifths of a start's time from the rest.
set "flags=%flags% -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000 -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000"
rem Java makes this archive of loaded classes when a process ends in order, and a new one when it no longer fits.
rem No blocks in brackets: a bracket in somebody's folder would end them.
set "archive="
if "%~1"=="run" if not "%SKERRY_CACHE%"=="off" set "archive=%LOCALAPPDATA%\Skerry"
if defined archive if not exist "%archive%" mkdir "%archive%"
if defined archive set archive=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%archive%\classes.jsa"
"%java%" %flags% %archive% -Xlog:cds*=off %JAVA_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%~dp0..\lib\*" org.skerry.standalone.SkerryMain %*
exit /b %ERRORLEVEL%
