// SPDX-License-Identifier: Apache-2.0
/**
 * The process's typed configuration: read from a properties file, overridden by system properties and the environment,
 * validated as a whole before anything starts. Open {@link org.skerry.region.config.ServerConfig} and {@link
 * org.skerry.region.config.ConfigReader}.
 */
@NullMarked
package org.skerry.region.config;

import org.jspecify.annotations.NullMarked;
