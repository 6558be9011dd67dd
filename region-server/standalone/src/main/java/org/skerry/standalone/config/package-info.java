// SPDX-License-Identifier: Apache-2.0
/**
 * {@code skerry config}: shows and checks the configuration of an installation without starting anything. What converts
 * that of an OpenSimulator is in {@link org.skerry.standalone.config.opensim}. Open {@link
 * org.skerry.standalone.config.ConfigCommand}.
 */
@NullMarked
package org.skerry.standalone.config;

import org.jspecify.annotations.NullMarked;
