/// Work that lasts as long as the terminal does, and what becomes of a mistake in it. The only place in the shell that makes threads.
@org.jspecify.annotations.NullMarked
package org.doorstep.shell.lasting;

