package org.doorstep.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What ledger and outbox promise, as plain as it can be said: two collections in memory, nothing sealed, nothing on a disk.
final class Model {
    /// A letter that has not arrived.
    static final class Post {
        final long id;
        final Letter letter;
        Instant next;
        int attempts;
        String why = "";

        Post(long id, Letter letter, Instant next) {
            this.id = id;
            this.letter = letter;
            this.next = next;
        }

        boolean waiting() {
            return why.isEmpty();
        }
    }

    private final int room;
    final Map<Integer, PrintState> issues = new HashMap<>();
    final Map<Long, Post> posts = new TreeMap<>();
    private long lastId;

    Model(int room) {
        this.room = room;
    }

    private boolean full() {
        return posts.size() + issues.values().stream().filter(Samples::open).count() >= room;
    }

    MoveOutcome reserve(int number) {
        PrintState there = issues.get(number);
        if (there != null) {
            return new MoveOutcome.AlreadyThere(there);
        }
        if (full()) {
            return new MoveOutcome.NoRoom();
        }
        issues.put(number, PrintState.RESERVED);
        return new MoveOutcome.Moved(PrintState.RESERVED);
    }

    MoveOutcome move(int number, PrintState from, PrintState to) {
        PrintState there = issues.get(number);
        if (there == null) {
            return new MoveOutcome.NoSuchIssue();
        }
        if (there != from) {
            return new MoveOutcome.Illegal(there);
        }
        issues.put(number, to);
        return new MoveOutcome.Moved(to);
    }

    MoveOutcome settle(int number, PrintState from, PrintState to, Post letter) {
        MoveOutcome outcome = move(number, from, to);
        if (outcome instanceof MoveOutcome.Moved) {
            add(letter.letter, letter.next);
        }
        return outcome;
    }

    private long add(Letter letter, Instant now) {
        lastId++;
        posts.put(lastId, new Post(lastId, letter, now));
        return lastId;
    }

    PutOutcome put(Letter letter, Instant now) {
        Optional<Post> same = posts.values().stream().filter(post -> post.letter.idempotencyKey().equals(letter.idempotencyKey())).findFirst();
        if (same.isPresent()) {
            return new PutOutcome.AlreadyThere(same.get().id);
        }
        return full() ? new PutOutcome.NoRoom() : new PutOutcome.Put(add(letter, now));
    }

    /// The first waiting letter of each issue, and every one about none.
    private List<Post> heads() {
        List<Post> heads = new ArrayList<>();
        Map<IssueId, Post> first = new HashMap<>();
        for (Post post : posts.values()) {
            boolean head = post.waiting() && (post.letter.about().isEmpty() || first.putIfAbsent(post.letter.about().get(), post) == null);
            if (head) {
                heads.add(post);
            }
        }
        return heads;
    }

    NextLetter next(Instant now, Duration most) {
        for (Post post : heads()) {
            if (!post.next.isAfter(now) || post.next.isAfter(now.plus(most))) {
                return new NextLetter.Send(new Waiting(post.id, post.letter, post.attempts, Instant.EPOCH, post.why));
            }
        }
        Optional<Instant> soonest = heads().stream().map(post -> post.next).min(Instant::compareTo);
        return soonest.<NextLetter>map(NextLetter.Later::new).orElseGet(NextLetter.Nothing::new);
    }

    Handled done(long id) {
        Post post = posts.get(id);
        if (post == null || !post.waiting()) {
            return Handled.NOT_THERE;
        }
        posts.remove(id);
        return Handled.MARKED;
    }

    Handled failed(long id, Instant at) {
        Post post = posts.get(id);
        if (post == null || !post.waiting()) {
            return Handled.NOT_THERE;
        }
        post.attempts++;
        post.next = at;
        return Handled.MARKED;
    }

    Handled refused(long id) {
        Post post = posts.get(id);
        if (post == null || !post.waiting()) {
            return Handled.NOT_THERE;
        }
        post.attempts++;
        post.why = "REFUSED";
        return Handled.MARKED;
    }

    Handled dismissed(long id) {
        Post post = posts.get(id);
        if (post == null || post.waiting()) {
            return Handled.NOT_THERE;
        }
        posts.remove(id);
        return Handled.MARKED;
    }
}
