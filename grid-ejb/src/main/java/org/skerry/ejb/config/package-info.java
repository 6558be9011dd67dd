// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's configuration as a whole: the operator's file and the prepackaged architecture as sources of MicroProfile
 * Config, all checks without a running grid, and the list of all values. Keys are read where they are used. Open {@link
 * org.skerry.ejb.config.OperatorSources} and {@link org.skerry.ejb.config.GridChecks}.
 */
@NullMarked
package org.skerry.ejb.config;

import org.jspecify.annotations.NullMarked;
