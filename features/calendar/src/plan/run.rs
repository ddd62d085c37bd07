//! Working out a plan beside the requests that ask for it. A plan follows from the events alone, so it is
//! kept for a while on the node that worked it out, and another node would find the same.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};
use std::time::Duration;

use solver::{Continue, Effort, Plan, Progress};
use tokio::sync::{Notify, Semaphore};

use super::pose::Question;
use crate::model::Event;

/// How many plans are kept.
const KEPT: usize = 16;
/// How long a request waits for a plan before it shows how far it is.
const PATIENCE: Duration = Duration::from_millis(1200);
/// The search begins anew from here for every plan, so that the same question has the same answer.
const EFFORT: Effort = Effort { seed: 1, rounds: 6 };

/// The plans of this node.
static RUNS: LazyLock<Mutex<HashMap<u64, Arc<Run>>>> = LazyLock::new(Mutex::default);
/// Planning takes a core: one at a time.
static CORE: Semaphore = Semaphore::const_new(1);

/// A plan that is being worked out, or is there.
#[derive(Debug)]
pub(crate) struct Run {
    /// What was asked.
    pub(crate) question: Question,
    plan: OnceLock<Plan>,
    /// In thousandths.
    done: AtomicU32,
    stopped: AtomicBool,
    ready: Notify,
}

impl Run {
    /// The plan, once it is there.
    pub(crate) fn plan(&self) -> Option<&Plan> {
        self.plan.get()
    }

    /// How far it is, in hundredths.
    pub(crate) fn done(&self) -> u32 {
        self.done.load(Ordering::Relaxed) / 10
    }

    /// Takes what there is: the best plan so far is the answer.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    fn work_out(&self) {
        let plan = solver::solve(&self.question.problem, &EFFORT, &mut |it: Progress| {
            self.done.store(u32::from(it.done), Ordering::Relaxed);
            match self.stopped.load(Ordering::Relaxed) {
                true => Continue::No,
                false => Continue::Yes,
            }
        });
        let _ = self.plan.set(plan);
        self.ready.notify_waiters();
    }
}

/// The plan of a question, begun if nobody asked before; `key` names what was asked. Waits a moment, so
/// that most see the plan at once.
pub(crate) async fn plan_of(key: u64, pose: impl FnOnce() -> Option<Question>) -> Option<Arc<Run>> {
    let known = runs().get(&key).cloned();
    let run = match known {
        Some(run) => run,
        None => begin(key, pose()?),
    };
    let waiting = run.clone();
    let ready = waiting.ready.notified();
    if run.plan().is_none() {
        let _ = tokio::time::timeout(PATIENCE, ready).await;
    }
    Some(run)
}

fn begin(key: u64, question: Question) -> Arc<Run> {
    let run = Arc::new(Run {
        question,
        plan: OnceLock::new(),
        done: AtomicU32::new(0),
        stopped: AtomicBool::new(false),
        ready: Notify::new(),
    });
    let mut runs = runs();
    if runs.len() >= KEPT {
        runs.retain(|_, run| run.plan().is_none());
    }
    runs.insert(key, run.clone());
    drop(runs);
    let working = run.clone();
    tokio::spawn(async move {
        let _core = CORE.acquire().await;
        let _ = tokio::task::spawn_blocking(move || working.work_out()).await;
    });
    run
}

fn runs() -> std::sync::MutexGuard<'static, HashMap<u64, Arc<Run>>> {
    RUNS.lock().expect("nobody panics while holding the plans")
}

/// What a plan follows from, as a number: other events, or others pinned, are another question.
pub(crate) fn key(parts: impl Hash, events: &[Event]) -> u64 {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    for event in events {
        (event.id, event.version).hash(&mut hasher);
    }
    hasher.finish()
}
