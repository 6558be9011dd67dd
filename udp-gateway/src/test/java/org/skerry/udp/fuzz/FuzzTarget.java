// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.fuzz;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something that is given any bytes.
 *
 * @param kind public, with {@code public static void fuzzerTestOneInput(byte[])}, which is what Jazzer looks for
 * @param seeds what it begins with
 */
public record FuzzTarget(Class<?> kind, Callable<List<byte[]>> seeds) {}
