@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs a region server (--config FILE), or attaches to the console of one that runs (console --data DIR).
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "memory=-XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError"
if "%~1"=="console" set "memory=-Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
"%java%" %memory% %JAVA_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%~dp0..\lib\*" org.skerry.region.boot.RegionServerMain %*
exit /b %ERRORLEVEL%
