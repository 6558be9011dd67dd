// SPDX-License-Identifier: Apache-2.0
/**
 * The run profile's launcher: one grid on WildFly and one region server, started, watched and stopped together. Only
 * what concerns processes, ports and files; open {@link org.skerry.wildfly.launch.LaunchMain} first. The tests over the
 * whole use {@link org.skerry.wildfly.launch.RegionProcess} too.
 */
@NullMarked
package org.skerry.wildfly.launch;

import org.jspecify.annotations.NullMarked;
