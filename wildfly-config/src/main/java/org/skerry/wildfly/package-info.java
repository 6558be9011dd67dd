// SPDX-License-Identifier: Apache-2.0
/** Running the provisioned WildFly; see {@code launch}. */
@NullMarked
package org.skerry.wildfly;

import org.jspecify.annotations.NullMarked;
